package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.campaign.CampaignReading;
import dev.laurel.loyalty.campaign.CampaignReading.Outcome.Accepted;
import dev.laurel.loyalty.campaign.CampaignReading.Outcome.Refused;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.CampaignTerms;
import dev.laurel.loyalty.campaign.CampaignTerms.ConditionTerms;
import dev.laurel.loyalty.campaign.CampaignTerms.EffectTerms;
import dev.laurel.loyalty.campaign.CampaignTerms.LimitTerms;
import dev.laurel.loyalty.campaign.Campaigns;
import dev.laurel.loyalty.earning.TriedRules;
import dev.laurel.loyalty.tier.DowngradePolicy;
import dev.laurel.loyalty.tier.TierBody;
import dev.laurel.loyalty.tier.TierRules;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a draft would have done, before anything is switched on. */
@RestController
class DryRunController {

    /** No campaign has it: they have UUIDs. */
    private static final String NEW = "new";

    private static final String BUSY_SECONDS = "10";

    private final DryRuns dryRuns;
    private final Campaigns campaigns;
    private final StaffLog log;
    private final DryRunSettings settings;

    DryRunController(DryRuns dryRuns, Campaigns campaigns, StaffLog log, DryRunSettings settings) {
        this.dryRuns = dryRuns;
        this.campaigns = campaigns;
        this.log = log;
        this.settings = settings;
    }

    /** One more campaign, or other terms for one that there is, as if it had run all these days. */
    @PostMapping("/api/admin/loyalty/campaigns/dry-run")
    DryRunReport campaign(Principal staff, @RequestBody CampaignDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        checkDays(draft.days(), errors);
        if (draft.replaces() != null && campaigns.version(draft.replaces(), 1).isEmpty()) {
            errors.add(new FieldError("replaces", "is no campaign"));
        }
        return switch (CampaignReading.read(draft.terms())) {
            case Refused(var wrong) -> {
                errors.addAll(wrong);
                throw CommonProblems.validation(errors).asException();
            }
            case Accepted accepted -> {
                if (!errors.isEmpty()) {
                    throw CommonProblems.validation(errors).asException();
                }
                yield run(staff, accepted, draft);
            }
        };
    }

    private DryRunReport run(Principal staff, Accepted terms, CampaignDraft draft) {
        String id = draft.replaces() == null ? NEW : draft.replaces();
        TriedRules tried = new TriedRules(
                null,
                terms.campaign(id, 0, Instant.EPOCH, CampaignStatus.ACTIVE).atAnyTime());
        write(staff, "dry-run-campaign", id, Map.of("name", terms.name()), draft.days());
        return answer(tried, draft.days(), Notes.of(terms));
    }

    /** Other tiers. */
    @PostMapping("/api/admin/loyalty/tiers/dry-run")
    DryRunReport tiers(Principal staff, @RequestBody TierDraft draft) {
        List<FieldError> errors = new ArrayList<>(TierRules.violations(draft.tiers()));
        checkDays(draft.days(), errors);
        if (!errors.isEmpty()) {
            throw CommonProblems.validation(errors).asException();
        }
        TierTable table = new TierTable(
                0,
                Instant.EPOCH,
                TierRules.tiers(draft.tiers()),
                draft.downgrade() == null ? DowngradePolicy.ONE_DOWN : draft.downgrade());
        write(staff, "dry-run-tiers", "tiers", Map.of(), draft.days());
        return answer(new TriedRules(table, null), draft.days(), Notes.OF_TIERS);
    }

    private void write(
            Principal staff, String action, String subject, Map<String, String> details, @Nullable Integer days) {
        Map<String, String> all = new TreeMap<>(details);
        all.put("days", Integer.toString(orUsual(days)));
        log.write(new StaffAction(staff.getName(), action, subject, null, all));
    }

    private DryRunReport answer(TriedRules tried, @Nullable Integer days, List<String> notes) {
        return dryRuns.run(tried, orUsual(days), notes).orElseThrow(DryRunController::busy);
    }

    private static ProblemException busy() {
        return Problem.of(
                        "dry-run-under-way",
                        HttpStatus.CONFLICT,
                        "A dry run is under way",
                        "One runs at a time. Ask again when it has ended.")
                .asException()
                .header(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
    }

    private int orUsual(@Nullable Integer days) {
        return days == null ? settings.days() : days;
    }

    private void checkDays(@Nullable Integer days, List<FieldError> errors) {
        if (days != null && (days < 1 || days > settings.mostDays())) {
            errors.add(new FieldError("days", "must be 1 to " + settings.mostDays()));
        }
    }

    /**
     * A campaign as it is sent to be made, and over how many days to try it.
     *
     * @param replaces the id of the campaign that would get these terms; nothing: it would be a new one
     * @param days how many days of purchases are replayed
     */
    record CampaignDraft(
            @Nullable String name,
            @Nullable String description,
            @Nullable ConditionTerms conditions,
            @Nullable EffectTerms effects,
            @Nullable LimitTerms limits,
            @Nullable String replaces,
            @Nullable Integer days) {

        CampaignTerms terms() {
            return new CampaignTerms(name, description, conditions, effects, limits);
        }
    }

    /**
     * Tiers as they are sent to be made, and over how many days to try them.
     *
     * @param effectiveFrom of no consequence here: they are tried as if they had been in force all these days
     * @param note of no consequence here either
     */
    record TierDraft(
            @Nullable List<TierBody> tiers,
            @Nullable DowngradePolicy downgrade,
            @Nullable Instant effectiveFrom,
            @Nullable String note,
            @Nullable Integer days) {}
}
