package dev.laurel.social.announcement;

import dev.laurel.contracts.sweepstakes.v1.SweepstakesClosed;
import dev.laurel.contracts.sweepstakes.v1.WinnerSelected;
import java.time.Clock;

/** Makes an announcement of an event: one for each sweepstakes and occasion, however often it is heard of. */
final class PrepareAnnouncement {

    private final Announcements announcements;
    private final PostWriter writer;
    private final AnnouncementSettings settings;
    private final Clock clock;

    PrepareAnnouncement(Announcements announcements, PostWriter writer, AnnouncementSettings settings, Clock clock) {
        this.announcements = announcements;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each winner has an event; all are in one post, and whoever moves up later changes it. */
    void prepare(WinnerSelected event) {
        var then = clock.instant().plus(settings.gather());
        var fresh = Announcement.ofWinners(event.sweepstakesId(), event.title(), clock.instant(), then);
        if (!announcements.add(fresh)) {
            announcements.change(fresh.id(), current -> current.touched(then));
        }
    }

    void prepare(SweepstakesClosed event) {
        announcements.add(Announcement.ofClosing(
                event.sweepstakesId(), event.title(), writer.closing(event.title(), event.drawAt()), clock.instant()));
    }
}
