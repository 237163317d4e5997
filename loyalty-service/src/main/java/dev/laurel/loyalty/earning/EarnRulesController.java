package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.program.EditVersions;
import dev.laurel.loyalty.program.EditableVersions.Recorded;
import dev.laurel.loyalty.program.VersionAnswers;
import dev.laurel.loyalty.program.VersionAnswers.All;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
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

/** The earn rule as staff edit it: every change is a new version. */
@RestController
@RequestMapping("/api/admin/loyalty/earn-rule")
class EarnRulesController {

    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(10_000);
    private static final int LONGEST = 120;

    private final EditVersions<EarnRule> rules;

    EarnRulesController(EditVersions<EarnRule> rules) {
        this.rules = rules;
    }

    /** The version in force, and all versions, newest first. The tag is the newest version's. */
    @GetMapping
    ResponseEntity<All<RuleVersion>> read() {
        return VersionAnswers.all(rules, RuleVersion::of);
    }

    /** Adds the version after the newest one, which {@code If-Match} has to name. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RuleVersion> add(
            Principal staff,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewRule body) {
        return VersionAnswers.edited(
                ifMatch,
                read -> rules.add(
                        read, body.effectiveFrom(), violations(body), body::rule, staff.getName(), body.note()),
                RuleVersion::of);
    }

    private static List<FieldError> violations(NewRule body) {
        List<FieldError> errors = new ArrayList<>();
        checkRate("defaultRate", body.defaultRate(), errors);
        Map<String, BigDecimal> rates = body.rates() == null ? Map.of() : body.rates();
        rates.forEach((currency, rate) -> {
            if (CurrencyUnit.registeredCurrencies().stream()
                    .noneMatch(unit -> unit.getCode().equals(currency))) {
                errors.add(new FieldError("rates." + currency, "is no ISO 4217 currency"));
            }
            checkRate("rates." + currency, rate, errors);
        });
        Integer lasting = body.pointsLastMonths();
        if (lasting == null || lasting < 1 || lasting > LONGEST) {
            errors.add(new FieldError("pointsLastMonths", "must be 1 to " + LONGEST + " whole months"));
        } else if (body.holdDays() != null
                && (body.holdDays() < 0 || body.holdDays() >= EarnRule.longestHold(lasting))) {
            errors.add(new FieldError(
                    "holdDays",
                    "must be 0 to " + (EarnRule.longestHold(lasting) - 1) + ": points that last " + lasting
                            + " months would be gone before they could be spent"));
        }
        return errors;
    }

    private static void checkRate(String field, @Nullable BigDecimal rate, List<FieldError> errors) {
        if (rate == null
                || rate.signum() < 0
                || rate.compareTo(HIGHEST_RATE) > 0
                || rate.stripTrailingZeros().scale() > 6) {
            errors.add(new FieldError(field, "must be 0 to 10000 points for a whole unit, with six decimals at most"));
        }
    }

    /**
     * A new version.
     *
     * @param defaultRate points for a whole unit of a currency without a rate of its own
     * @param holdDays nothing: points may be spent at once
     * @param effectiveFrom nothing: at once
     * @param note why, for those who read the versions later
     */
    record NewRule(
            @Nullable BigDecimal defaultRate,
            @Nullable Map<String, BigDecimal> rates,
            @Nullable Integer pointsLastMonths,
            @Nullable Integer holdDays,
            @Nullable Instant effectiveFrom,
            @Nullable String note) {

        EarnRule rule(int version, Instant start) {
            return new EarnRule(
                    version,
                    start,
                    defaultRate == null ? BigDecimal.ONE : defaultRate,
                    rates == null ? Map.of() : rates,
                    pointsLastMonths == null ? 12 : pointsLastMonths,
                    holdDays == null ? 0 : holdDays);
        }
    }

    /** One version. */
    record RuleVersion(
            int version,
            Instant effectiveFrom,
            BigDecimal defaultRate,
            Map<String, BigDecimal> rates,
            int pointsLastMonths,
            int holdDays,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            String note) {

        static RuleVersion of(Recorded<EarnRule> recorded) {
            EarnRule rule = recorded.version();
            return new RuleVersion(
                    rule.version(),
                    rule.effectiveFrom(),
                    rule.defaultRate(),
                    rule.rates(),
                    rule.pointsLastMonths(),
                    rule.holdDays(),
                    recorded.by(),
                    recorded.at(),
                    recorded.note());
        }
    }
}
