package dev.sthira.kit.publication;

import dev.sthira.kit.origin.Origin;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What the readers of a topic have not been told yet, as a database knows it.
///
/// @param <T> the newest state of one key
public interface Owed<T> {
    /// Whether this instance is the one to tell, until the end of this transaction: two at once could tell in the wrong
    /// order.
    boolean isOurTurn();

    int count();

    /// The oldest of them.
    List<T> first(int most);

    /// What brought it about.
    Origin origin(T state);

    /// As its readers see it. Same state, same bytes.
    ///
    /// @param origin what brought it about, at the place in the trace where it is sent
    ProducerRecord<String, byte[]> record(T state, Origin origin);

    /// The event id in that record.
    String id(T state);

    /// They have been told; a newer state of the same key is still owed.
    void told(T state);
}
