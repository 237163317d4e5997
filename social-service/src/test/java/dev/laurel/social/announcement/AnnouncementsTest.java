package dev.laurel.social.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.contracts.sweepstakes.v1.SweepstakesClosed;
import dev.laurel.contracts.sweepstakes.v1.WinnerSelected;
import dev.laurel.dialogue.Language;
import dev.laurel.social.announcement.Draws.Outcome;
import dev.laurel.social.announcement.Draws.Winner;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    private final PinBoard page = new PinBoard();
    private Outcome outcome =
            new Outcome.Announced("A boat", List.of(new Winner("Boat", "Entrant 1a2b3c4d…"), new Winner("Oar", "Ada")));
    private boolean automatic = true;
    private Instant now = START;

    @Test
    void winnersArePostedByThemselvesOnceWithProofAndDisclaimer() {
        told(0);
        told(1);
        told(0);
        rounds(4);

        assertThat(page.made).isOne();
        assertThat(page.only().orElseThrow())
                .contains("Boat: Entrant 1a2b3c4d…", "Oar: Ada")
                .contains("https://laurel.example/api/sweepstakes/s1/proof")
                .contains("not sponsored, endorsed or administered by, or associated with, Facebook")
                .contains(PostWriter.mark("winners-s1"));
        assertThat(winners().status()).isEqualTo(AnnouncementStatus.POSTED);
    }

    @Test
    void whatWasPostedWithoutOurKnowingIsFoundInsteadOfPostedAgain() {
        told(0);
        advance(Duration.ofSeconds(20));
        round();
        page.next(PinBoard.Mood.SILENT_AFTER);
        round();
        assertThat(winners().status()).isEqualTo(AnnouncementStatus.APPROVED);
        rounds(4);

        assertThat(page.made).isOne();
        assertThat(winners().page().postId()).isEqualTo("page_1");
    }

    @Test
    void staffWhoEditAndApproveAfterAnUnknownEndDoubleNothing() {
        told(0);
        advance(Duration.ofSeconds(20));
        round();
        page.next(PinBoard.Mood.SILENT_AFTER);
        round();
        change(one -> one.editedTo("Well done!", "A boat", now));
        change(one -> one.approved(now));
        round();

        assertThat(page.made).isOne();
        assertThat(page.only().orElseThrow()).startsWith("Well done!");
    }

    @Test
    void aKillBetweenThePostAndItsRecordDoublesNothing() {
        told(0);
        advance(Duration.ofSeconds(20));
        round();
        page.killAfterwards = true;
        assertThatThrownBy(this::round).isInstanceOf(PinBoard.Killed.class);
        rounds(4);

        assertThat(page.made).isOne();
        assertThat(winners().status()).isEqualTo(AnnouncementStatus.POSTED);
    }

    @Test
    void aSilenceBeforeThePostLosesNothing() {
        told(0);
        page.next(PinBoard.Mood.SILENT_BEFORE);
        rounds(5);

        assertThat(page.made).isOne();
    }

    @Test
    void whoMovesUpLaterOrConsentsIsInTheSamePost() {
        told(0);
        rounds(4);
        outcome = new Outcome.Announced("A boat", List.of(new Winner("Boat", "Grace")));
        told(2);
        rounds(4);

        assertThat(page.made).isOne();
        assertThat(page.only().orElseThrow()).contains("Boat: Grace").doesNotContain("Entrant");
    }

    @Test
    void withApprovalNothingIsPostedByItself() {
        automatic = false;
        told(0);
        rounds(3);
        assertThat(page.posts).isEmpty();
        assertThat(winners().status()).isEqualTo(AnnouncementStatus.WAITING);

        change(one -> one.approved(now));
        rounds(2);
        assertThat(page.made).isOne();
        outcome = new Outcome.Announced("A boat", List.of(new Winner("Boat", "Grace")));
        told(2);
        rounds(3);
        assertThat(page.only().orElseThrow()).contains("Entrant");
        assertThat(winners().outdated()).isTrue();
    }

    @Test
    void whatStaffWordedStaysAsTheyWordedIt() {
        told(0);
        rounds(4);
        change(one -> one.editedTo("Well done!", "A boat", now));
        rounds(1);
        assertThat(page.only().orElseThrow()).startsWith("Well done!").contains("not sponsored");

        outcome = new Outcome.Announced("A boat", List.of(new Winner("Boat", "Grace")));
        rounds(10);
        assertThat(page.only().orElseThrow()).startsWith("Well done!");
        assertThat(winners().outdated()).isTrue();
    }

    @Test
    void whatIsWithdrawnIsGoneEvenIfItWasJustBeingPosted() {
        told(0);
        page.meanwhile = () -> {
            page.meanwhile = () -> {};
            change(one -> one.withdrawn(now));
        };
        rounds(6);

        assertThat(page.made).isOne();
        assertThat(page.posts).isEmpty();
        assertThat(winners().status()).isEqualTo(AnnouncementStatus.WITHDRAWN);
        told(3);
        rounds(4);
        assertThat(page.made).isOne();
    }

    @Test
    void whatIsWithdrawnAfterAnUnknownEndIsLookedForAndRemoved() {
        told(0);
        advance(Duration.ofSeconds(20));
        round();
        page.next(PinBoard.Mood.SILENT_AFTER);
        round();
        change(one -> one.withdrawn(now));
        rounds(2);

        assertThat(page.posts).isEmpty();
    }

    @Test
    void aRefusalIsForStaffToDecide() {
        var campaign = Announcement.ofCampaign("c1", "Sale", "Everything must go.", "staff", now);
        announcements.add(campaign);
        rounds(2);
        assertThat(page.made).isZero();

        page.next(PinBoard.Mood.REFUSING);
        announcements.change("c1", one -> one.approved(now));
        rounds(2);
        assertThat(announcements.find("c1").orElseThrow().status()).isEqualTo(AnnouncementStatus.FAILED);
        assertThat(announcements.find("c1").orElseThrow().problem()).isEqualTo("100 no");

        announcements.change("c1", one -> one.approved(now));
        rounds(2);
        assertThat(page.only().orElseThrow()).startsWith("Everything must go.");
    }

    @Test
    void aClosedSweepstakesIsOnlyProposed() {
        var writer = new PostWriter(settings());
        var prepare = new PrepareAnnouncement(announcements, writer, settings(), clock());
        prepare.prepare(new SweepstakesClosed("s1:closed", "s1", "A boat", START.plus(HOUR), START));
        rounds(3);

        var proposed = announcements.find("closing-s1").orElseThrow();
        assertThat(proposed.status()).isEqualTo(AnnouncementStatus.WAITING);
        assertThat(proposed.text()).contains("A boat", "November 20, 2026");
        assertThat(page.posts).isEmpty();
    }

    @Test
    void whileNobodyTellsWhoWonItWaits() {
        outcome = new Outcome.Unknown();
        told(0);
        rounds(2);
        assertThat(winners().status()).isEqualTo(AnnouncementStatus.DRAFTING);
        outcome = new Outcome.Announced("A boat", List.of(new Winner("Boat", "Ada")));
        rounds(4);

        assertThat(page.made).isOne();
    }

    private void told(int rank) {
        new PrepareAnnouncement(announcements, new PostWriter(settings()), settings(), clock())
                .prepare(new WinnerSelected(
                        "s1:winner:" + rank, "ada", "s1", "A boat", rank, "e" + rank, "Boat", START.plus(HOUR), START));
    }

    private Announcement winners() {
        return announcements.find("winners-s1").orElseThrow();
    }

    private void change(Function<Announcement, Optional<Announcement>> how) {
        assertThat(announcements.change("winners-s1", how)).isPresent();
    }

    /** Hours pass between rounds, so that whatever waits comes to its turn. */
    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            advance(HOUR.multipliedBy(7));
            round();
        }
    }

    private void round() {
        new PublishAnnouncements(
                        announcements, page, sweepstakes -> outcome, new PostWriter(settings()), settings(), clock())
                .run();
    }

    private void advance(Duration by) {
        now = now.plus(by);
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private AnnouncementSettings settings() {
        return new AnnouncementSettings(
                automatic,
                Language.EN,
                URI.create("https://laurel.example"),
                Duration.ofSeconds(15),
                Duration.ofHours(6),
                Duration.ofDays(45),
                12,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5));
    }
}
