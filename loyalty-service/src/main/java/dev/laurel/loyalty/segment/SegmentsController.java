package dev.laurel.loyalty.segment;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/loyalty/segments}: the newest night, and who is in which segment. */
@RestController
@RequestMapping("/api/admin/loyalty/segments")
class SegmentsController {

    private final SegmentMembers segmentMembers;
    private final Insights insights;
    private final Nights nights;

    SegmentsController(SegmentMembers segmentMembers, Insights insights, Nights nights) {
        this.segmentMembers = segmentMembers;
        this.insights = insights;
        this.nights = nights;
    }

    /** All segments with their sizes; sizes are 0 before the first night. */
    @GetMapping
    Overview overview() {
        return Overview.of(nights.last().orElse(null));
    }

    /** Computes everything anew, now. What it comes to is the same however often it is done on a day. */
    @PostMapping("/run")
    Overview run() {
        return Overview.of(segmentMembers.run());
    }

    /** Members of a segment in the order of their ids; the cursor is the last id of the page before. */
    @GetMapping("/{segment}/members")
    CursorPage<MemberOfSegment> members(
            @PathVariable String segment,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(defaultValue = "") @Size(max = 100) String cursor) {
        return Segment.labelled(segment)
                .map(known -> page(known, cursor, limit))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private CursorPage<MemberOfSegment> page(Segment segment, String cursor, int limit) {
        List<Insight> found = insights.in(segment, cursor, limit + 1);
        List<MemberOfSegment> members =
                found.stream().limit(limit).map(MemberOfSegment::of).toList();
        return new CursorPage<>(
                members, found.size() > limit ? members.getLast().id() : null);
    }

    /** A member and why he is there. */
    record MemberOfSegment(String id, @Nullable InsightBody insight) {
        static MemberOfSegment of(Insight insight) {
            return new MemberOfSegment(insight.member(), InsightBody.of(insight).orElse(null));
        }
    }

    /** A segment and how many are in it. */
    record SegmentLine(String name, String who, long members) {}

    /**
     * A night.
     *
     * @param day nothing before the first one
     * @param atRisk members by how likely they are to have stopped coming
     * @param bounds the values up to which the lowest one, two, three and four fifths go
     * @param gapDays the mean time between two purchases of one member
     */
    record Overview(
            @Nullable LocalDate day,
            int version,
            long members,
            List<SegmentLine> segments,
            Map<String, Long> atRisk,
            @Nullable Limits bounds,
            double gapDays,
            @Nullable Instant at) {

        /** Days, purchases, and worth in points before multipliers. */
        record Limits(Fifths recencyDays, Fifths purchases, Fifths worthInHundredths) {}

        static Overview of(@Nullable Night night) {
            Map<String, Long> sizes = night == null ? Map.of() : night.sizes();
            List<SegmentLine> segments = Arrays.stream(Segment.values())
                    .map(segment -> new SegmentLine(
                            segment.label(), segment.description(), sizes.getOrDefault(segment.label(), 0L)))
                    .toList();
            if (night == null) {
                return new Overview(null, Finding.RULES, 0, segments, Map.of(), null, 0, null);
            }
            Bounds bounds = night.bounds();
            return new Overview(
                    night.day(),
                    night.version(),
                    night.members(),
                    segments,
                    night.atRisk(),
                    new Limits(bounds.recency(), bounds.frequency(), bounds.monetary()),
                    bounds.gapDays(),
                    night.at());
        }
    }
}
