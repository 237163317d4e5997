package dev.laurel.loyalty.tier;

import dev.laurel.loyalty.program.EditVersions;
import dev.laurel.loyalty.program.EditableVersions.Recorded;
import dev.laurel.loyalty.program.VersionAnswers;
import dev.laurel.loyalty.program.VersionAnswers.All;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tiers as staff edit them: every change is a new version. */
@RestController
@RequestMapping("/api/admin/loyalty/tiers")
class TierTablesController {

    private final EditVersions<TierTable> tables;

    TierTablesController(EditVersions<TierTable> tables) {
        this.tables = tables;
    }

    /** The version in force, and all versions, newest first. The tag is the newest version's. */
    @GetMapping
    ResponseEntity<All<TableVersion>> read() {
        return VersionAnswers.all(tables, TableVersion::of);
    }

    /** Adds the version after the newest one, which {@code If-Match} has to name. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TableVersion> add(
            Principal staff,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewTable body) {
        return VersionAnswers.edited(
                ifMatch,
                read -> tables.add(
                        read,
                        body.effectiveFrom(),
                        TierRules.violations(body.tiers()),
                        body::table,
                        staff.getName(),
                        body.note()),
                TableVersion::of);
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
            @Nullable String note) {

        TierTable table(int version, Instant start) {
            return new TierTable(
                    version, start, TierRules.tiers(tiers), downgrade == null ? DowngradePolicy.ONE_DOWN : downgrade);
        }
    }

    /** One tier of a version. */
    record ShownTier(String name, long threshold, BigDecimal multiplier) {}

    /** One version. */
    record TableVersion(
            int version,
            Instant effectiveFrom,
            List<ShownTier> tiers,
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
                            .map(tier -> new ShownTier(tier.name(), tier.threshold(), tier.multiplier()))
                            .toList(),
                    table.downgrade(),
                    recorded.by(),
                    recorded.at(),
                    recorded.note());
        }
    }
}
