package dev.laurel.social.announcement;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due for each announcement: words it, posts it, changes it, takes it off. Posting is the one step that
 * cannot be repeated blindly, so the Page is searched for the post's mark first: an attempt before may have had no end
 * that we know of.
 */
final class PublishAnnouncements implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(PublishAnnouncements.class);
    private static final int PORTION = 20;

    private final Announcements announcements;
    private final Page page;
    private final Draws draws;
    private final PostWriter writer;
    private final AnnouncementSettings settings;
    private final Clock clock;

    PublishAnnouncements(
            Announcements announcements,
            Page page,
            Draws draws,
            PostWriter writer,
            AnnouncementSettings settings,
            Clock clock) {
        this.announcements = announcements;
        this.page = page;
        this.draws = draws;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        for (var due : announcements.due(clock.instant(), PORTION)) {
            announcements
                    .replace(due, due.claimed(clock.instant().plus(settings.lease())))
                    .ifPresent(this::step);
        }
    }

    private void step(Announcement one) {
        switch (one.status()) {
            case DRAFTING, WAITING, FAILED -> word(one);
            case APPROVED -> publish(one);
            case POSTED -> keepUp(one);
            case WITHDRAWN -> takeOff(one);
        }
    }

    private void word(Announcement one) {
        var sweepstakes = one.sweepstakesId();
        if (one.type() != AnnouncementType.WINNERS || sweepstakes == null) {
            set(one, current -> current.lookedAt(null));
            return;
        }
        switch (draws.of(sweepstakes)) {
            case Draws.Outcome.Announced announced -> {
                var words = writer.winners(sweepstakes, announced);
                set(one, current -> current.worded(words, settings.automatic(), clock.instant()));
            }
            case Draws.Outcome.Nothing() -> laterOrFail(one, "nobody has won anything");
            case Draws.Outcome.Unknown() -> laterOrFail(one, "sweepstakes-service does not answer");
        }
    }

    private void publish(Announcement one) {
        var known = one.page().postId();
        if (known != null) {
            change(one, known);
            return;
        }
        switch (page.find(PostWriter.mark(one.id()))) {
            case Page.Found.Looked(var found) when found.isPresent() -> change(one, found.get());
            case Page.Found.Looked(var nothing) -> conclude(one, page.post(writer.post(one)), one.text());
            case Page.Found.Unknown(var why) -> laterOrFail(one, why);
        }
    }

    private void change(Announcement one, String postId) {
        conclude(one, page.edit(postId, writer.post(one)), one.text());
    }

    private void conclude(Announcement one, Page.Answer answer, String words) {
        switch (answer) {
            case Page.Answer.Done(var postId) -> {
                log.info("{} is on the Page as {}", one.id(), postId);
                // Into whatever it has become meanwhile, since what happened on the Page has happened.
                announcements.change(
                        one.id(),
                        current -> Optional.of(current.onPage(postId, words, clock.instant(), next(current, words))));
            }
            case Page.Answer.Later(var why) -> laterOrFail(one, why);
            case Page.Answer.Refused(var why) -> set(one, current -> current.failed(why));
        }
    }

    /** Whoever edited it while it was posted has the Page changed at once. */
    private @Nullable Instant next(Announcement current, String words) {
        return current.text().equals(words) ? lookAgain(current) : clock.instant();
    }

    private void keepUp(Announcement one) {
        if (!one.text().equals(one.page().text())) {
            change(one, requireNonNull(one.page().postId()));
        } else if (one.type() == AnnouncementType.WINNERS) {
            lookForNews(one, requireNonNull(one.sweepstakesId()));
        } else {
            set(one, current -> current.lookedAt(null));
        }
    }

    private void lookForNews(Announcement one, String sweepstakesId) {
        if (draws.of(sweepstakesId) instanceof Draws.Outcome.Announced announced) {
            var words = writer.winners(sweepstakesId, announced);
            var now = clock.instant();
            set(one, current -> {
                var worded = current.worded(words, settings.automatic(), now);
                return worded.due() == null ? worded.lookedAt(lookAgain(current)) : worded;
            });
        } else {
            set(one, current -> current.lookedAt(clock.instant().plus(settings.lookAgain())));
        }
    }

    private @Nullable Instant lookAgain(Announcement posted) {
        var now = clock.instant();
        var since = Optional.ofNullable(posted.page().since()).orElse(now);
        return posted.type() == AnnouncementType.WINNERS && now.isBefore(since.plus(settings.lookFor()))
                ? now.plus(settings.lookAgain())
                : null;
    }

    private void takeOff(Announcement one) {
        var known = Optional.ofNullable(one.page().postId());
        if (known.isEmpty()) {
            switch (page.find(PostWriter.mark(one.id()))) {
                case Page.Found.Looked(var found) -> known = found;
                case Page.Found.Unknown(var why) -> {
                    later(one, why);
                    return;
                }
            }
        }
        switch (known.map(page::withdraw).orElseGet(() -> new Page.Answer.Done(""))) {
            case Page.Answer.Done(var gone) -> set(one, Announcement::offPage);
            case Page.Answer.Later(var why) -> later(one, why);
            case Page.Answer.Refused(var why) -> later(one, why);
        }
    }

    private void laterOrFail(Announcement one, String why) {
        if (one.attempts() >= settings.attempts()) {
            set(one, current -> current.failed(why));
        } else {
            later(one, why);
        }
    }

    private void later(Announcement one, String why) {
        log.warn("{} has to wait: {}", one.id(), why);
        var then = clock.instant().plus(settings.pauseAfter(one.attempts()));
        set(one, current -> current.delayed(why, then));
    }

    /** Unless staff have decided something else meanwhile, which is due by itself. */
    private void set(Announcement one, UnaryOperator<Announcement> next) {
        announcements.change(
                one.id(),
                current -> current.status() == one.status() ? Optional.of(next.apply(current)) : Optional.empty());
    }
}
