package dev.sthira.notification.reminder;

/// Mistakes that somebody could have made; a simulation that does not find each of them proves nothing.
enum Bug {
    NONE(0),
    /// A result is written whatever has become of its claim.
    RESULT_WITHOUT_ITS_CLAIM(14),
    /// A claim that ran out is as if nothing had been sent.
    CLAIM_THAT_RAN_OUT_IS_FREE(2),
    /// What is claimed is sent although nobody knows whether the claim was committed.
    SENT_THOUGH_NOT_COMMITTED(5),
    /// A mail is sent again after a lost answer.
    MAIL_AFTER_A_LOST_ANSWER(1),
    /// Retry-After is not heeded.
    RETRY_AFTER_IGNORED(1),
    /// What is gone is tried again.
    GONE_IS_RETRIED(1),
    /// Devices are known from when the message was made.
    DEVICES_FROM_BEFORE(1),
    /// Who has ended their mails is not asked when they go out.
    MAILS_ENDED_AND_SENT(0),
    /// Quiet hours are those of UTC.
    QUIET_IN_UTC(2),
    /// The next date is 24 hours later.
    PREVIOUS_PLUS_A_DAY(0),
    /// Of a wall time that comes twice the second counts, as PostgreSQL has it.
    AT_TIME_ZONE_IN_SQL(1),
    /// A wall time that is jumped over is no date.
    GAP_IS_NO_DATE(0),
    /// What was missed is sent however late.
    LATE_IS_BETTER_THAN_NEVER(1),
    /// Dates before now are not planned.
    MISSED_DATES_FORGOTTEN(20),
    /// A practice takes nothing back.
    PRACTICE_TAKES_NOTHING_BACK(1),
    /// Nobody is asked whether the person has practised.
    PRACTICE_UNSEEN(3),
    /// An occurrence ends with its first message.
    ENDS_WITH_THE_FIRST_MESSAGE(0),
    /// A change leaves what is on its way.
    CHANGE_TAKES_NOTHING_BACK(5),
    /// A button acts as often as it is pressed.
    BUTTON_ACTS_AGAIN(0);

    private final int seed;

    Bug(int seed) {
        this.seed = seed;
    }

    /// A history that is known to show it, so that not each run has to look for one.
    int shownBy() {
        return seed;
    }

    /// The statement as the product has it, or as whoever makes this mistake would.
    String said(String statement) {
        return switch (this) {
            case RESULT_WITHOUT_ITS_CLAIM ->
                statement.replace("m.id = r.id and m.state = 'claimed' and m.attempts = r.number", "m.id = r.id");
            case CLAIM_THAT_RAN_OUT_IS_FREE ->
                statement.startsWith("select * from message where state = 'claimed' and claimed_until < ?")
                        ? "with freed as (update message set state = 'waiting', claimed_until = null"
                                + " where state = 'claimed' and claimed_until < ? and channel = ?)"
                                + " select * from message where false"
                        : statement;
            case MISSED_DATES_FORGOTTEN ->
                statement.replace(
                        "select r.*, h.day_starts from reminder r",
                        "select greatest(r.next_date, (select max(day) from sim_today)) as next_date, r.*, h.day_starts"
                                + " from reminder r");
            case PRACTICE_UNSEEN ->
                statement.startsWith("select r.*, o.id as occurrence")
                        ? statement.replace(
                                "from practice_seen p where p.person = r.person and",
                                "from practice_seen p where false and")
                        : statement;
            case ENDS_WITH_THE_FIRST_MESSAGE -> statement.replace("pending > ended.messages", "false");
            case BUTTON_ACTS_AGAIN ->
                statement.replace(
                        "on conflict (occasion, deed) do nothing",
                        "on conflict (occasion, deed) do update set done_at = excluded.done_at");
            default -> statement;
        };
    }
}
