package dev.laurel.social.inbox;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.web.CursorPage;
import dev.laurel.social.conversation.Desk;
import dev.laurel.social.conversation.Desk.Outcome;
import dev.laurel.social.conversation.TalkHeading;
import dev.laurel.social.conversation.Talks;
import dev.laurel.social.conversation.Talks.Place;
import dev.laurel.social.conversation.Word;
import dev.laurel.social.inbox.InboxBodies.Glance;
import dev.laurel.social.inbox.InboxBodies.Whole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conversations, for support and administrators. Whatever they do to one is on record first. */
@RestController
@RequestMapping("/api/admin/social/conversations")
class InboxController {

    private static final java.util.regex.Pattern CURSOR = java.util.regex.Pattern.compile("(\\d{1,18})_(.{1,600})");
    private static final String KEY = "[\\x21-\\x7e]{1,200}";

    private final Talks talks;
    private final Desk desk;
    private final StaffLog log;

    InboxController(Talks talks, Desk desk, StaffLog log) {
        this.talks = talks;
        this.desk = desk;
        this.log = log;
    }

    /** What to say. */
    record Reply(@NotBlank @Size(max = 2000) String text) {}

    /** The latest first. */
    @GetMapping
    CursorPage<Glance> list(
            @RequestParam(required = false)
                    @Pattern(regexp = "dialogue|waiting|taken", message = "must be dialogue, waiting or taken") @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var place = CURSOR.matcher(cursor == null ? "" : cursor);
        if (cursor != null && !place.matches()) {
            throw CommonProblems.validation(List.of(new FieldError("cursor", "is not one that a page came with")))
                    .asException();
        }
        List<TalkHeading> found = talks.latest(
                state == null ? null : Word.State.valueOf(state.toUpperCase(Locale.ROOT)),
                cursor == null ? null : new Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), place.group(2)),
                limit + 1);
        List<TalkHeading> page = found.subList(0, Math.min(limit, found.size()));
        return new CursorPage<>(
                page.stream().map(Glance::of).toList(), found.size() > limit ? cursor(page.getLast()) : null);
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable String id) {
        return talks.find(id)
                .map(Whole::of)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    /** From then on the dialogue is silent there. */
    @PostMapping("/{id}/take")
    Whole take(@PathVariable String id, Principal staff) {
        return recorded(staff, "take-conversation", id, () -> desk.take(id, staff.getName()));
    }

    /** Says it to the speaker, on his channel; whoever says it has the conversation. The same key says it once. */
    @PostMapping("/{id}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    Whole reply(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(regexp = KEY, message = "must be 1 to 200 visible ASCII characters") @Nullable String key,
            @Valid @RequestBody Reply reply,
            Principal staff) {
        String once = key == null ? UUID.randomUUID().toString() : key;
        return recorded(staff, "reply", id, () -> desk.reply(id, staff.getName(), once, reply.text()));
    }

    /** From then on the dialogue answers again, and says so. */
    @PostMapping("/{id}/hand-back")
    Whole handBack(@PathVariable String id, Principal staff) {
        return recorded(staff, "hand-back", id, () -> desk.handBack(id, staff.getName()));
    }

    private Whole recorded(Principal staff, String action, String id, Supplier<Outcome> act) {
        if (talks.find(id).isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        log.write(new StaffAction(staff.getName(), action, id, null, Map.of()));
        return switch (act.get()) {
            case Outcome.Done(var talk) -> Whole.of(talk);
            case Outcome.Unknown() -> throw CommonProblems.notFound().asException();
            case Outcome.TakenByAnother() ->
                throw InboxProblems.takenByAnother().asException();
        };
    }

    private static String cursor(TalkHeading talk) {
        return talk.lastAt().toEpochMilli() + "_" + talk.id();
    }
}
