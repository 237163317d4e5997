package dev.laurel.social.announcement;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.web.CursorPage;
import dev.laurel.social.background.Rounds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff see of announcements, and do to them; every act is on the staff log before it is done. */
@RestController
@RequestMapping("/api/admin/social/announcements")
class AnnouncementController {

    private final Announcements announcements;
    private final PostWriter writer;
    private final Rounds publishing;
    private final StaffLog log;
    private final Clock clock;

    AnnouncementController(
            Announcements announcements,
            PostWriter writer,
            @Qualifier("announcementRounds") Rounds publishing,
            StaffLog log,
            Clock clock) {
        this.announcements = announcements;
        this.writer = writer;
        this.publishing = publishing;
        this.log = log;
        this.clock = clock;
    }

    /** The words of an announcement, to which the disclaimer is added by itself. */
    record Wording(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String text) {}

    /** Newest first. */
    @GetMapping
    CursorPage<AnnouncementView> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var found = announcements.olderThan(cursor, limit + 1);
        var shown = found.stream().limit(limit).map(this::view).toList();
        return new CursorPage<>(shown, found.size() > limit ? shown.getLast().id() : null);
    }

    @GetMapping("/{id}")
    AnnouncementView one(@PathVariable String id) {
        return announcements
                .find(id)
                .map(this::view)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    /** A campaign's post, which waits for approval. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AnnouncementView> create(@Valid @RequestBody Wording wording, Principal staff) {
        var id = UUID.randomUUID().toString();
        log.write(new StaffAction(staff.getName(), "create-announcement", id, null, Map.of()));
        var one = Announcement.ofCampaign(id, wording.title(), wording.text(), staff.getName(), clock.instant());
        announcements.add(one);
        return ResponseEntity.created(URI.create("/api/admin/social/announcements/" + id))
                .body(view(one));
    }

    @PutMapping("/{id}")
    AnnouncementView edit(@PathVariable String id, @Valid @RequestBody Wording wording, Principal staff) {
        return act(
                id, "edit-announcement", staff, one -> one.editedTo(wording.text(), wording.title(), clock.instant()));
    }

    @PostMapping("/{id}/approve")
    AnnouncementView approve(@PathVariable String id, Principal staff) {
        return act(id, "approve-announcement", staff, one -> one.approved(clock.instant()));
    }

    /** At once, whenever it would be tried again by itself. */
    @PostMapping("/{id}/post")
    AnnouncementView post(@PathVariable String id, Principal staff) {
        return act(id, "post-announcement", staff, one -> one.approved(clock.instant()));
    }

    @PostMapping("/{id}/withdraw")
    AnnouncementView withdraw(@PathVariable String id, Principal staff) {
        return act(id, "withdraw-announcement", staff, one -> one.withdrawn(clock.instant()));
    }

    private AnnouncementView act(
            String id, String action, Principal staff, Function<Announcement, Optional<Announcement>> change) {
        var known = announcements
                .find(id)
                .orElseThrow(() -> CommonProblems.notFound().asException());
        log.write(new StaffAction(staff.getName(), action, id, null, Map.of()));
        var changed = announcements.change(id, change);
        publishing.wake();
        return changed.map(this::view)
                .orElseThrow(() -> Problem.of(
                                "announcement-state",
                                HttpStatus.CONFLICT,
                                "Not possible at this stage",
                                "The announcement is " + known.status().name() + ", in which this cannot be done.")
                        .asException());
    }

    private AnnouncementView view(Announcement one) {
        return AnnouncementView.of(one, writer);
    }
}
