package dev.sthira.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.sthira.web.Chromium;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/// The app in a browser, on the packaged services.
@ExtendWith(Stage.class)
@Order(1)
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class WebClientIT {
    private static RunningStack stack;
    private static Chromium chromium;

    @BeforeAll
    static void enter() {
        stack = Stage.stack();
        chromium = Stage.browser();
    }

    @Test
    void keepsEverySignInOutOfThePage() {
        try (Visitor maya = visitor()) {
            Page page = maya.signsIn("maya");

            List<Cookie> cookies = maya.context().cookies(stack.url()).stream()
                    .filter(cookie -> cookie.name.startsWith("q_"))
                    .toList();
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                assertThat(cookie.sameSite).as(cookie.name).isEqualTo(SameSiteAttribute.LAX);
                assertThat(cookie.value).as("encrypted").doesNotContain("eyJzdWIi");
            });
            assertThat((String) page.evaluate(
                            "document.cookie + JSON.stringify(localStorage) + document.documentElement.outerHTML"))
                    .doesNotContain("q_session", "eyJ");

            page.locator(".account summary").click();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sign in"))
                            .first())
                    .isVisible();
            assertThat(maya.context()
                            .request()
                            .get(stack.url() + "/api/session/sessions")
                            .status())
                    .isEqualTo(401);
            maya.hasNothingToComplainAbout();
        }
    }

    @Test
    void showsTheSameOnTwoPagesWhileOnePausesSkipsAndEnds() {
        try (Visitor maya = visitor()) {
            Page fit = maya.signsIn("maya");
            fit.navigate(stack.url() + "/fit/back-strengthening?speed=8");
            fit.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Knees")))
                    .click();
            assertThat(fit.locator(".reasons").first()).containsText("because of your knees");
            fit.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Start")))
                    .click();
            fit.waitForURL(Pattern.compile(".*/player/.*"));
            LiveClass phone = new LiveClass(fit);
            LiveClass television = new LiveClass(maya.opens(phone.path()));
            television.page().locator(".ring-seconds").waitFor();

            await().untilAsserted(() -> phone.showsTheSameAs(television));
            phone.presses("Pause");
            assertThat(television.button("Go on")).isVisible();
            phone.showsTheSameAs(television);

            television.presses("Go on");
            assertThat(phone.button("Pause")).isVisible();
            phone.presses("Skip");
            await().untilAsserted(() -> phone.showsTheSameAs(television));

            television.presses("End the class");
            television
                    .page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the class"))
                    .click();
            for (Page page : List.of(phone.page(), television.page())) {
                page.waitForURL(Pattern.compile(".*/after/.*"));
                assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("What you held")))
                        .isVisible();
            }
            maya.hasNothingToComplainAbout();
        }
    }

    @Test
    void leadsBackOnceMoreLongerAndToAnyPose() {
        try (Visitor maya = visitor()) {
            LiveClass phone = LiveClass.begins(maya.signsIn("maya"), stack.url(), "back-strengthening", 3);
            LiveClass tablet = new LiveClass(maya.opens(phone.path()));
            phone.goesTo(6);
            phone.isInAPose();

            double before = phone.left();
            phone.presses("Longer");
            await().untilAsserted(() -> assertThat(phone.left()).isGreaterThan(before));
            phone.presses("Again");
            await().untilAsserted(() -> assertThat(phone.visit()).isEqualTo(2));
            await().untilAsserted(() -> tablet.showsTheSameAs(phone));
            phone.isInAPose();
            phone.page().keyboard().press("ArrowLeft");
            await().untilAsserted(() -> assertThat(phone.segment()).isEqualTo(5));
            phone.isInAPose();
            phone.presses("Enough");
            await().untilAsserted(() -> assertThat(phone.segment()).isEqualTo(6));
            await().untilAsserted(() -> tablet.showsTheSameAs(phone));
            phone.page().keyboard().press("k");
            assertThat(tablet.button("Go on")).isVisible();
            assertThat(phone.button("Longer")).isDisabled();
            maya.hasNothingToComplainAbout();
        }
    }

    @Test
    void tellsKindlyThatAnotherScreenWasFaster() {
        try (Visitor maya = visitor()) {
            LiveClass phone = LiveClass.begins(maya.signsIn("maya"), stack.url(), "back-strengthening", 2);
            phone.goesTo(4);
            phone.isInAPose();
            phone.hearsNothingMore();
            LiveClass tablet = new LiveClass(maya.opens(phone.path()));
            tablet.goesTo(9);

            phone.presses("Skip");

            phone.tells("Another screen was faster");
            assertThat(phone.segment()).isEqualTo(9);
            assertThat(tablet.segment()).isEqualTo(9);
        }
    }

    @Test
    void goesOnWithoutANetworkAndFindsBack() {
        try (Visitor maya = visitor();
                Visitor elsewhere = visitor()) {
            LiveClass phone = LiveClass.begins(maya.signsIn("maya"), stack.url(), "back-strengthening", 8);
            elsewhere.signsIn("maya");
            LiveClass desk = new LiveClass(elsewhere.opens(phone.path()));
            desk.page().locator(".ring-seconds").waitFor();
            phone.page().waitForFunction("() => navigator.serviceWorker.controller !== null");

            maya.context().setOffline(true);
            phone.tells("No connection");
            int before = phone.segment();
            await().atMost(Duration.ofSeconds(30)).until(() -> phone.segment() > before);
            await().untilAsserted(() -> desk.showsTheSameAs(phone));
            phone.page().reload();
            phone.page().locator(".ring-seconds").waitFor();
            await().untilAsserted(() -> phone.showsTheSameAs(desk));
            desk.presses("Pause");

            maya.context().setOffline(false);
            phone.tells("Connected again");
            await().untilAsserted(() -> phone.showsTheSameAs(desk));
            assertThat(phone.button("Go on")).isVisible();
        }
    }

    @Test
    void playsTheClassAsOneTrackInStepWithIt() {
        try (Visitor maya = visitor()) {
            var hearing = new Hearing(maya.signsIn("maya"), stack.url());
            hearing.decodesInTheBrowserAsThePlanSays();
            hearing.playsItAsOneTrack();
            hearing.staysInStepWhenItIsSkippedPausedAndHeldLonger();
            hearing.goesOnWhereNoFrameIsDrawn();
            hearing.goesOnWithoutANetwork(maya);
            maya.hasNothingToComplainAbout();
        }
    }

    @Test
    void followsOnATelevisionThatNobodyHasSignedInOn() {
        try (Visitor maya = visitor();
                Visitor television = visitor()) {
            LiveClass phone = LiveClass.begins(maya.signsIn("maya"), stack.url(), "back-strengthening", 4);
            Page tv = television.opens("/tv");
            String code = tv.locator(".screen-code").innerText().replace(" ", "");
            assertThat(television.context().cookies(stack.url()))
                    .filteredOn(cookie -> cookie.name.equals("screen"))
                    .singleElement()
                    .satisfies(cookie -> {
                        assertThat(cookie.httpOnly).isTrue();
                        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
                        assertThat(cookie.value).doesNotContain(code);
                    });

            Page pair = maya.opens("/pair?code=" + code);
            pair.getByRole(AriaRole.SWITCH).uncheck();
            button(pair, "Connect").click();
            assertThat(pair.getByText("Connected.")).isVisible();

            LiveClass screen = new LiveClass(tv);
            tv.locator("tv-player .ring-seconds").waitFor();
            await().untilAsserted(() -> screen.showsTheSameAs(phone));
            phone.presses("Pause");
            await().untilAsserted(() -> screen.showsTheSameAs(phone));
            assertThat(button(tv, "Go on")).hasCount(0);
            seesNothingElse(television.context().request(), phone);
            television.hasNothingToComplainAbout();
        }
    }

    private static void seesNothingElse(APIRequestContext screen, LiveClass phone) {
        String session = stack.url() + "/api/session/sessions/" + phone.path().substring("/player/".length());
        assertThat(screen.get(session).status()).isEqualTo(200);
        assertThat(screen.get(stack.url() + "/api/session/sessions").status()).isEqualTo(401);
        assertThat(screen.get(stack.url() + "/api/session/practices").status()).isEqualTo(401);
        assertThat(screen.get(stack.url() + "/api/notification/me/contact").status())
                .isEqualTo(401);
        RequestOptions end = own(Map.of("command", "end")).setHeader("Origin", stack.url());
        assertThat(screen.post(session + "/commands", end).status()).isEqualTo(401);
        RequestOptions resume = own(Map.of("command", "resume")).setHeader("Origin", stack.url());
        assertThat(screen.post(session + "/commands", resume).status()).isEqualTo(401);
    }

    @Test
    void pausesByATapOnTheWatch() {
        try (Visitor maya = visitor();
                Visitor watch = visitor()) {
            LiveClass phone = LiveClass.begins(maya.signsIn("maya"), stack.url(), "back-strengthening", 2);
            Page wrist = watch.opens("/watch");
            wrist.setViewportSize(200, 200);
            String code = wrist.locator(".screen-code").innerText().replace(" ", "");
            Page pair = maya.opens("/pair?code=" + code);
            button(pair, "Connect").click();

            wrist.locator("watch-player .ring-seconds").waitFor();
            button(wrist, "Pause").click();
            assertThat(phone.button("Go on")).isVisible();
            button(wrist, "Go on").click();
            assertThat(phone.button("Pause")).isVisible();
        }
    }

    @Test
    void countsOnTheServersClockWhateverTheDeviceSays() {
        try (Visitor maya = visitor()) {
            LiveClass phone = LiveClass.begins(maya.signsIn("maya"), stack.url(), "back-strengthening", 2);
            for (long off : List.of(-73_000L, 7_200_000L)) {
                Page wrong = maya.context().newPage();
                wrong.addInitScript("{ const real = Date.now; Date.now = () => real() + (" + off + "); }");
                wrong.navigate(stack.url() + phone.path());
                wrong.locator(".ring-seconds").waitFor();
                await().untilAsserted(() -> new LiveClass(wrong).showsTheSameAs(phone));
            }
        }
    }

    @Test
    void showsAPushThatOpensTheClass() {
        try (Visitor jonas = new Visitor(
                chromium.browser(), stack.url(), new NewContextOptions().setPermissions(List.of("notifications")))) {
            Page page = jonas.signsIn("jonas");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            var worker = new Worker(jonas.context().newCDPSession(page), page, stack.url());
            worker.isPushed("""
                    {"kind":"reminder","title":"Time to practise","body":"Before Sleep, 12 minutes","tag":"r","url":"http://other.example/start/before-sleep",
                     "actions":[{"action":"start","title":"Start","url":"http://other.example/start/before-sleep"},
                      {"action":"in-ten-minutes","title":"In ten minutes","post":"http://other.example/actions/AQAB"},
                      {"action":"not-today","title":"Not today","post":"http://other.example/actions/AQEB"}]}""");

            // Whoever asks for what is shown while it is being shown makes the browser forget it.
            worker.awaitsNotification();
            Object shown = page.evaluate("""
                    async () => { const registration = await navigator.serviceWorker.ready;
                      const [shown] = await registration.getNotifications();
                      return `${shown?.title} | ${shown?.body} | ${shown?.data.to} | ${shown?.actions.map(each => each.title)} | ${shown?.data.posts['not-today']}`; }""");
            assertThat(shown)
                    .isEqualTo(
                            "Time to practise | Before Sleep, 12 minutes | /fit/before-sleep | In ten minutes,Not today"
                                    + " | /api/notification/actions/AQEB");
        }
    }

    @Test
    void loadsLittleAndCanBeInstalled() {
        try (Visitor reader = visitor()) {
            Page page = reader.opens("/");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            Object scripts = page.evaluate("""
                    () => performance.getEntriesByType('resource').filter(each => /[.]js$/.test(new URL(each.name).pathname))
                        .reduce((sum, each) => sum + each.encodedBodySize, 0)""");
            assertThat(((Number) scripts).intValue()).isBetween(10_000, 90_000);

            var errors = reader.context().newCDPSession(page).send("Page.getInstallabilityErrors");
            List<String> amiss = errors.getAsJsonArray("installabilityErrors").asList().stream()
                    .map(each -> each.getAsJsonObject().get("errorId").getAsString())
                    .filter(each -> !each.equals("in-incognito")) // as every page of a test is
                    .toList();
            assertThat(amiss).isEmpty();
        }
    }

    @Test
    void remindsInPlainWordsWithTheDatesAhead() {
        try (Visitor jonas = visitor()) {
            jonas.signsIn("jonas");
            Page page = jonas.opens("/reminders");
            button(page, "Add a reminder").click();
            button(page, "Monday").click();
            page.getByLabel("At what time?").fill("02:30");
            button(page, "Save").click();

            assertThat(page.locator(".rules h2")).hasText("Every Wednesday and Friday at 02:30");
            assertThat(page.locator(".dates li")).hasCount(3);
            page.getByRole(AriaRole.SWITCH).uncheck();
            assertThat(page.getByText("Switched off")).isVisible();
            button(page, "Remove").first().click();
            assertThat(page.locator(".rules h2")).hasCount(0);
            jonas.hasNothingToComplainAbout();
        }
    }

    @Test
    void showsInMyPracticeWhatWasToldAndWhatWasEntered() throws Exception {
        try (Visitor elif = visitor()) {
            var telling = new Telling(elif.signsIn("elif"), stack.url());
            telling.practisesWithABackOf(7);
            telling.feelsBetterThan(7);
            telling.doesNotWantTheFirstPoseAgain();
            telling.findsItInMyPractice();
            telling.entersAPracticeOfYesterday();
            telling.changesAndRemovesIt();
            telling.hasNothingAmiss();
            elif.hasNothingToComplainAbout();
        }
    }

    @Test
    void letsPeopleSayWhatMayReachThemAndPutsBackWhatIsRefused() {
        try (Visitor jonas = visitor()) {
            var choosing = new Choosing(jonas, jonas.signsIn("jonas"), stack.url());
            choosing.findsThePreferencesInTheMenu();
            choosing.leavesOutSummaryMails();
            choosing.undoesNothingThatAnotherDeviceChangedMeanwhile();
            choosing.keepsTheNightsQuiet();
            choosing.putsBackWhatWasRefused();
            choosing.putsBackWhatDidNotGetThrough();
            choosing.wantsNothingAndReadsWhyNothingCame();
            jonas.hasNothingToComplainAbout();
        }
    }

    @Test
    void writesAClassWithPosesAndSharesIt() throws Exception {
        try (Visitor jonas = visitor();
                Visitor elif = visitor()) {
            var authoring = new Authoring(jonas, jonas.signsIn("jonas"), stack.url());
            authoring.beginsAClassThatIsNotWholeYet();
            authoring.findsPosesWhileTyping();
            authoring.saysHowLongAsTeachersDo();
            authoring.ordersByKeysAndByHand();
            authoring.findsItAgainAsItWasLeft();
            authoring.savesTwoVersionsAndReadsWhatChanged();
            authoring.isToldThatAnotherDeviceWasFaster();
            elif.signsIn("elif");
            authoring.sharesItByALinkThatAnotherPersonCopies(elif);
            authoring.takesItAwayAsAFileAndBringsItBack();
            authoring.takesAFileThatAnotherAppHandsOver();
            jonas.hasNothingToComplainAbout();
            elif.hasNothingToComplainAbout();
        }
    }

    @Test
    void practisesTogetherWithWhoeverIsInvited() {
        try (Visitor maya = visitor();
                Visitor elif = visitor();
                Visitor room = visitor();
                Visitor wrist = visitor()) {
            var gathering = new Gathering(maya.signsIn("maya"), stack.url());
            elif.signsIn("elif");
            gathering.beginsAClassThatWaitsForOthers();
            gathering.invitesSomebodyWhoComesWithAFormOfTheirOwn(elif);
            gathering.agreesOnAStartAndTakesItBack();
            gathering.countsDownOnTheirOwnScreens(elif, room, wrist);
            gathering.goesThroughItTogether();
            gathering.showsEachTheirOwnSide();
            gathering.keepsSilentAndLeaves();
            gathering.takesOffWhoComesBack(elif);
            maya.hasNothingToComplainAbout();
            elif.hasNothingToComplainAbout();
        }
    }

    @Test
    void tellsAnalystsWhatEverybodyDoesAndKeepsSmallGroupsBack() {
        try (Visitor ana = visitor()) {
            var analysing = new Analysing(ana, ana.signsIn("ana"), stack.url());
            analysing.findsTheFiguresInTheMenu();
            analysing.readsOfEachWeekWhatIsToldOfIt();
            analysing.readsWhetherRemindersAreFollowed();
            analysing.readsHowAClassFares();
            analysing.readsWhatWasWishedFor();
            analysing.isToldThatASmallGroupIsKeptBack();
            ana.hasNothingToComplainAbout();
        }
    }

    @Test
    void showsTheFiguresOfEverybodyToAnalystsOnly() {
        try (Visitor jonas = visitor()) {
            Page home = jonas.signsIn("jonas");
            home.locator(".account summary").click();
            assertThat(home.locator(".account a[href='/practice']")).isVisible();
            assertThat(home.locator(".account a[href='/analyst']")).hasCount(0);

            for (String path : List.of("/analyst", "/analyst/classes/back-strengthening")) {
                Page page = jonas.opens(path);
                assertThat(page.getByRole(
                                AriaRole.HEADING, new GetByRoleOptions().setName("This page is for analysts")))
                        .isVisible();
            }
            assertThat(jonas.context()
                            .request()
                            .get(stack.url() + "/api/session/stats/weeks")
                            .status())
                    .isEqualTo(403);
            jonas.hasNothingToComplainAbout();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void refusesChangesThatNoPageOfOursMade() {
        try (Visitor jonas = visitor()) {
            jonas.signsIn("jonas");
            APIRequestContext http = jonas.context().request();
            String sessions = stack.url() + "/api/session/sessions";
            Map<String, Object> wish = Map.of("sequence", "before-sleep", "level", "beginner", "breathSeconds", 4);

            assertThat(http.post(sessions, RequestOptions.create().setData(wish))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post(sessions, own(wish).setHeader("Origin", "https://evil.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post(sessions, own(wish).setHeader("Sec-Fetch-Site", "cross-site"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post(sessions, own(wish).setHeader("Sec-Fetch-Site", "same-site"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.post(stack.url() + "/cheat-sheet", form().setHeader("Origin", "https://evil.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(http.get(sessions + "?state=ready").text()).contains("\"items\":[]");
            assertThat(http.post(sessions, own(wish).setHeader("Origin", stack.url()))
                            .status())
                    .isEqualTo(201);
        }
    }

    private static RequestOptions form() {
        return RequestOptions.create().setForm(FormData.create().set("email", "jonas@example.org"));
    }

    private static RequestOptions own(Map<String, Object> body) {
        return RequestOptions.create()
                .setHeader("X-Requested-With", "JavaScript")
                .setData(body);
    }

    @Test
    void handsOnOnlyWhatIsOnTheListAndNoTokenOfAnybodyElse() {
        try (Visitor nobody = visitor()) {
            APIRequestContext http = nobody.context().request();

            assertThat(http.get(stack.url() + "/api/session/sessions").status()).isEqualTo(401);
            assertThat(http.get(stack.url() + "/api/session/q/openapi").status())
                    .isEqualTo(404);
            APIResponse time = http.get(stack.url() + "/api/session/time");
            assertThat(time.status()).isEqualTo(200);
            assertThat(time.headers())
                    .containsEntry("cache-control", "no-store")
                    .doesNotContainKey("set-cookie");
            APIResponse poses = http.get(stack.url() + "/api/catalog/poses?limit=1");
            assertThat(poses.headers().get("cache-control")).contains("public");
            APIResponse page = http.get(stack.url() + "/");
            assertThat(page.headers().get("content-security-policy"))
                    .contains("script-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void canBeReadWithoutScripts() {
        try (Visitor reader =
                new Visitor(chromium.browser(), stack.url(), new NewContextOptions().setJavaScriptEnabled(false))) {
            Page library = reader.opens("/library");
            assertThat(library.locator("main")).containsText("Back Strengthening");

            Page sequence = reader.opens("/classes/back-strengthening");
            assertThat(sequence.locator("main ol li").nth(3)).isVisible();

            Page pose = reader.opens("/poses/cat-cow");
            assertThat(pose.locator("main")).containsText("Take care");
            assertThat(reader.context()
                            .request()
                            .get(stack.url() + "/poses/no-such-pose")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void sendsTheSheetOfAClassToWhoeverHasNeitherAccountNorScripts() {
        try (Visitor reader =
                new Visitor(chromium.browser(), stack.url(), new NewContextOptions().setJavaScriptEnabled(false))) {
            var signingUp = new SigningUp(reader.opens("/cheat-sheet?class=before-sleep"), stack.inbox());
            signingUp.isToldWhatIsNoAddress();
            signingUp.asksForTheSheetOf("lower-back-relief");
            signingUp.asksAgain(stack.url());
            signingUp.confirmsAndHasTheSheetOf("lower-back-relief");
        }
    }

    private static Visitor visitor() {
        return Stage.visitor();
    }
}
