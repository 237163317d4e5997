package dev.laurel.loyalty.program;

import dev.laurel.loyalty.program.EditVersions.Edited;
import dev.laurel.loyalty.program.EditableVersions.Recorded;
import dev.laurel.platform.problem.CommonProblems;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How edges answer who reads and edits versions. */
public final class VersionAnswers {

    private VersionAnswers() {}

    /** All versions, newest first, and which one is in force. */
    public record All<B>(int current, List<B> versions) {}

    /** All versions; the tag is the newest one's. */
    public static <T extends Version, B> ResponseEntity<All<B>> all(
            EditVersions<T> versions, Function<Recorded<T>, B> body) {
        List<Recorded<T>> history = versions.history();
        return ResponseEntity.ok()
                .eTag(tag(history.getFirst()))
                .body(new All<>(versions.current(), history.stream().map(body).toList()));
    }

    /**
     * What became of an edit.
     *
     * @param ifMatch names the version that was read; nothing when the request does not say
     * @param edit of that version
     */
    public static <T extends Version, B> ResponseEntity<B> edited(
            @Nullable String ifMatch, IntFunction<Edited<T>> edit, Function<Recorded<T>, B> body) {
        OptionalInt read = VersionTag.named(ifMatch);
        if (read.isEmpty()) {
            throw VersionProblems.versionRequired().asException();
        }
        return switch (edit.apply(read.getAsInt())) {
            case Edited.Added<T>(Recorded<T> version) ->
                ResponseEntity.status(HttpStatus.CREATED).eTag(tag(version)).body(body.apply(version));
            case Edited.Changed<T>(int current) ->
                throw VersionProblems.versionChanged(current).asException();
            case Edited.Refused<T>(var errors) ->
                throw CommonProblems.validation(errors).asException();
        };
    }

    private static <T extends Version> String tag(Recorded<T> recorded) {
        return VersionTag.of(recorded.version().version());
    }
}
