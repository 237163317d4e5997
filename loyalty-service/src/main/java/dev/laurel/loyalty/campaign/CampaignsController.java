package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.campaign.CampaignReading.Outcome.Accepted;
import dev.laurel.loyalty.campaign.CampaignReading.Outcome.Refused;
import dev.laurel.loyalty.campaign.EditCampaigns.Edited;
import dev.laurel.loyalty.program.EditableVersions.Recorded;
import dev.laurel.loyalty.program.VersionProblems;
import dev.laurel.loyalty.program.VersionTag;
import dev.laurel.platform.problem.CommonProblems;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns as staff edit them: every change is a new version, and names in {@code If-Match} the one that was read. */
@RestController
@RequestMapping("/api/admin/loyalty/campaigns")
class CampaignsController {

    private static final Map<String, CampaignStatus> STEPS =
            Map.of("activate", CampaignStatus.ACTIVE, "pause", CampaignStatus.PAUSED, "end", CampaignStatus.ENDED);

    private final CampaignArchive archive;
    private final EditCampaigns edit;
    private final Budgets budgets;

    CampaignsController(CampaignArchive archive, EditCampaigns edit, Budgets budgets) {
        this.archive = archive;
        this.edit = edit;
        this.budgets = budgets;
    }

    /** The newest version of each, by name. */
    @GetMapping
    List<CampaignVersion> all() {
        return archive.newest().stream().map(this::answer).toList();
    }

    /** One with all its versions, newest first. */
    @GetMapping("/{id}")
    ResponseEntity<List<CampaignVersion>> one(@PathVariable String id) {
        List<Recorded<Campaign>> history = archive.history(id);
        if (history.isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        return ResponseEntity.ok()
                .eTag(VersionTag.of(history.getFirst().version().version()))
                .body(history.stream().map(this::answer).toList());
    }

    /** Makes a draft. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CampaignVersion> create(
            Principal staff, @RequestParam(defaultValue = "") String note, @RequestBody CampaignTerms terms) {
        return switch (CampaignReading.read(terms)) {
            case Refused(var errors) -> throw CommonProblems.validation(errors).asException();
            case Accepted accepted -> {
                Campaign made = edit.create(accepted, staff.getName(), note);
                yield ResponseEntity.created(URI.create("/api/admin/loyalty/campaigns/" + made.id()))
                        .eTag(VersionTag.of(made.version()))
                        .body(newest(made.id()));
            }
        };
    }

    /** Gives it other terms. */
    @PutMapping("/{id}")
    ResponseEntity<CampaignVersion> change(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "") String note,
            @RequestBody CampaignTerms terms) {
        OptionalInt read = VersionTag.named(ifMatch);
        if (read.isEmpty()) {
            throw VersionProblems.versionRequired().asException();
        }
        return switch (CampaignReading.read(terms)) {
            case Refused(var errors) -> throw CommonProblems.validation(errors).asException();
            case Accepted accepted -> answer(edit.change(id, read.getAsInt(), accepted, staff.getName(), note));
        };
    }

    /** Brings it to another status: {@code activate}, {@code pause} or {@code end}. */
    @PostMapping("/{id}/{step:activate|pause|end}")
    ResponseEntity<CampaignVersion> bring(
            Principal staff,
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "") String note) {
        OptionalInt read = VersionTag.named(ifMatch);
        CampaignStatus status = STEPS.get(step);
        if (read.isEmpty() || status == null) {
            throw VersionProblems.versionRequired().asException();
        }
        return answer(edit.bring(id, read.getAsInt(), status, staff.getName(), note));
    }

    private ResponseEntity<CampaignVersion> answer(Edited edited) {
        return switch (edited) {
            case Edited.Done(var campaign) ->
                ResponseEntity.ok().eTag(VersionTag.of(campaign.version())).body(newest(campaign.id()));
            case Edited.Unknown() -> throw CommonProblems.notFound().asException();
            case Edited.Changed(var current) ->
                throw VersionProblems.versionChanged(current).asException();
            case Edited.NotPossible(var why) ->
                throw VersionProblems.notPossibleNow(why).asException();
        };
    }

    private CampaignVersion newest(String id) {
        return answer(archive.history(id).getFirst());
    }

    private CampaignVersion answer(Recorded<Campaign> recorded) {
        Campaign campaign = recorded.version();
        Budgets.Given given = budgets.given(campaign.id());
        return new CampaignVersion(
                campaign.id(),
                campaign.version(),
                campaign.effectiveFrom(),
                campaign.status(),
                ShownTerms.of(campaign),
                new Given(given.times(), given.points()),
                recorded.by(),
                recorded.at(),
                recorded.note());
    }

    /** What a campaign with a limit for all purchases has given, reservations included. */
    record Given(long times, long points) {}

    /**
     * One version.
     *
     * @param effectiveFrom awards from then on use it
     */
    record CampaignVersion(
            String id,
            int version,
            Instant effectiveFrom,
            CampaignStatus status,
            ShownTerms terms,
            Given given,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            String note) {}
}
