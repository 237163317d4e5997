package dev.laurel.loyalty.tier;

import dev.laurel.loyalty.program.EditableVersions;
import dev.laurel.loyalty.program.EditableVersions.Recorded;
import dev.laurel.loyalty.program.Start;
import dev.laurel.loyalty.program.VersionProblems;
import dev.laurel.loyalty.program.VersionTag;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tiers as staff edit them: every change is a new version. */
@RestController
@RequestMapping("/api/admin/loyalty/tiers")
class TierTablesController {

    private final EditableVersions<TierTable> tables;
    private final Clock clock;

    TierTablesController(EditableVersions<TierTable> tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The version in force, and all versions, newest first. The tag is the newest version's. */
    @GetMapping
    ResponseEntity<TableVersions> read() {
        List<Recorded<TierTable>> history = tables.history();
        return ResponseEntity.ok()
                .eTag(VersionTag.of(history.getFirst().version().version()))
                .body(new TableVersions(
                        tables.at(clock.instant()).version(),
                        history.stream().map(TableVersion::of).toList()));
    }

    /** Adds the version after the newest one, which {@code If-Match} has to name. */
    @PostMapping
    ResponseEntity<?> add(
            Principal staff,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewTable body) {
        OptionalInt read = VersionTag.named(ifMatch);
        if (read.isEmpty()) {
            return VersionProblems.versionRequired().toResponse();
        }
        List<FieldError> errors = new ArrayList<>(TierRules.violations(body.tiers()));
        Start.check(body.effectiveFrom(), clock.instant(), errors);
        if (!errors.isEmpty()) {
            return CommonProblems.validation(errors).toResponse();
        }
        TierTable next = new TierTable(
                read.getAsInt() + 1,
                Start.of(body.effectiveFrom(), tables),
                TierRules.tiers(body.tiers()),
                body.downgrade() == null ? DowngradePolicy.ONE_DOWN : body.downgrade());
        String note = body.note() == null ? "" : body.note();
        if (!tables.add(next, staff.getName(), note)) {
            return VersionProblems.versionChanged(
                            tables.history().getFirst().version().version())
                    .toResponse();
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(VersionTag.of(next.version()))
                .body(TableVersion.of(tables.history().getFirst()));
    }

    /**
     * A new version.
     *
     * @param effectiveFrom nothing: at once
     * @param downgrade nothing: ONE_DOWN
     * @param note why, for those who read the versions later
     */
    record NewTable(
            @Nullable List<TierBody> tiers,
            @Nullable DowngradePolicy downgrade,
            @Nullable Instant effectiveFrom,
            @Nullable String note) {}

    /** All versions, and which one is in force. */
    record TableVersions(int current, List<TableVersion> versions) {}

    /** One version. */
    record TableVersion(
            int version,
            Instant effectiveFrom,
            List<TierBody> tiers,
            DowngradePolicy downgrade,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            String note) {

        static TableVersion of(Recorded<TierTable> recorded) {
            TierTable table = recorded.version();
            return new TableVersion(
                    table.version(),
                    table.effectiveFrom(),
                    table.tiers().stream()
                            .map(tier -> new TierBody(tier.name(), tier.threshold(), tier.multiplier()))
                            .toList(),
                    table.downgrade(),
                    recorded.by(),
                    recorded.at(),
                    recorded.note());
        }
    }
}
