package dev.laurel.social.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.web.CursorPage;
import dev.laurel.social.conversation.Line;
import dev.laurel.social.conversation.Talk;
import dev.laurel.social.conversation.Talks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the dialogue should learn: proposed by whoever reads a conversation, reviewed before it enters the catalogue. */
@RestController
class ExamplesController {

    private final Talks talks;
    private final Examples examples;
    private final StaffLog log;
    private final Clock clock;

    ExamplesController(Talks talks, Examples examples, StaffLog log, Clock clock) {
        this.talks = talks;
        this.examples = examples;
        this.log = log;
        this.clock = clock;
    }

    /** What it meant: an intent of the catalogue. */
    record Meaning(@NotBlank String intent) {}

    /**
     * An example.
     *
     * @param understoodAs what the dialogue took it for; absent when for nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExampleAnswer(
            String id,
            String language,
            String text,
            String intent,
            @Nullable String understoodAs,
            @Nullable Double confidence,
            String proposedBy,
            Instant proposedAt) {

        static ExampleAnswer of(Example example) {
            Line.Understood understood = example.understood();
            Intent taken = understood == null ? null : understood.intent();
            return new ExampleAnswer(
                    example.id(),
                    example.language().code(),
                    example.text(),
                    example.intent().id(),
                    taken == null ? null : taken.id(),
                    understood == null ? null : understood.confidence(),
                    example.proposedBy(),
                    example.proposedAt());
        }
    }

    /** Only what the speaker said is an example. */
    @PostMapping("/api/admin/social/conversations/{id}/messages/{message}/example")
    @ResponseStatus(HttpStatus.CREATED)
    ExampleAnswer propose(
            @PathVariable String id,
            @PathVariable String message,
            @Valid @RequestBody Meaning meaning,
            Principal staff) {
        Optional<Intent> intent = Intent.ofId(meaning.intent());
        if (intent.isEmpty()) {
            throw CommonProblems.validation(List.of(new FieldError(
                            "intent",
                            "must be one of "
                                    + Arrays.stream(Intent.values())
                                            .map(Intent::id)
                                            .toList())))
                    .asException();
        }
        Optional<Talk> talk = talks.find(id);
        Optional<Line> line =
                talk.flatMap(found -> found.line(message)).filter(said -> said.from() == Line.From.SPEAKER);
        if (talk.isEmpty() || line.isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        Example example = new Example(
                Example.id(id, message),
                id,
                talk.get().language(),
                line.get().text(),
                intent.get(),
                line.get().understood(),
                staff.getName(),
                clock.instant());
        log.write(new StaffAction(
                staff.getName(), "propose-example", example.id(), null, Map.of("intent", meaning.intent())));
        examples.propose(example);
        return ExampleAnswer.of(example);
    }

    @GetMapping("/api/admin/social/examples")
    CursorPage<ExampleAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        List<Example> page = examples.page(cursor, limit);
        return new CursorPage<>(
                page.stream().map(ExampleAnswer::of).toList(),
                page.size() < limit ? null : page.getLast().id());
    }

    /** It entered the catalogue, or should not. */
    @DeleteMapping("/api/admin/social/examples")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestParam String id, Principal staff) {
        log.write(new StaffAction(staff.getName(), "remove-example", id, null, Map.of()));
        if (!examples.remove(id)) {
            throw CommonProblems.notFound().asException();
        }
    }
}
