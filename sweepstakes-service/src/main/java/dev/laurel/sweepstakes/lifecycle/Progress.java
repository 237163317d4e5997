package dev.laurel.sweepstakes.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a sweepstakes has come.
 *
 * @param admissionEndedAt since when no entry comes or changes any more
 * @param unwoundAt when the points of what ended without a draw were all given back
 * @param ranks the drawn places
 */
public record Progress(
        @Nullable Publication publication,
        List<Postponement> postponements,
        @Nullable Instant admissionEndedAt,
        @Nullable Seal seal,
        @Nullable Instant drawnAt,
        @Nullable Instant announcedAt,
        @Nullable Instant unwoundAt,
        List<Rank> ranks) {

    static final Progress NONE = new Progress(null, List.of(), null, null, null, null, null, List.of());

    public Progress {
        postponements = List.copyOf(postponements);
        ranks = List.copyOf(ranks);
    }

    Progress published(Publication made) {
        return new Progress(made, postponements, admissionEndedAt, seal, drawnAt, announcedAt, unwoundAt, ranks);
    }

    Progress postponed(Postponement missed) {
        var longer = new ArrayList<>(postponements);
        longer.add(missed);
        return new Progress(publication, longer, admissionEndedAt, seal, drawnAt, announcedAt, unwoundAt, ranks);
    }

    Progress admissionEnded(Instant at) {
        return new Progress(publication, postponements, at, seal, drawnAt, announcedAt, unwoundAt, ranks);
    }

    Progress sealed(Seal made) {
        return new Progress(publication, postponements, admissionEndedAt, made, drawnAt, announcedAt, unwoundAt, ranks);
    }

    Progress drawn(Instant at, List<Rank> places) {
        return new Progress(publication, postponements, admissionEndedAt, seal, at, announcedAt, unwoundAt, places);
    }

    Progress announced(Instant at, List<Rank> places) {
        return new Progress(publication, postponements, admissionEndedAt, seal, drawnAt, at, unwoundAt, places);
    }

    Progress unwound(Instant at) {
        return new Progress(publication, postponements, admissionEndedAt, seal, drawnAt, announcedAt, at, ranks);
    }

    Progress ranked(List<Rank> places) {
        return new Progress(
                publication, postponements, admissionEndedAt, seal, drawnAt, announcedAt, unwoundAt, places);
    }
}
