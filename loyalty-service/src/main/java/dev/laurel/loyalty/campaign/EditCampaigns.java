package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.campaign.CampaignReading.Outcome.Accepted;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes campaigns and changes them, each time by a new version; what has been awarded stays as it was. */
final class EditCampaigns {

    private final CampaignArchive archive;
    private final StaffLog log;

    EditCampaigns(CampaignArchive archive, StaffLog log) {
        this.archive = archive;
        this.log = log;
    }

    /** What became of an edit. */
    sealed interface Edited {
        record Done(Campaign campaign) implements Edited {}

        record Unknown() implements Edited {}

        record Changed(int current) implements Edited {}

        record NotPossible(String why) implements Edited {}
    }

    /** A new campaign, which gives nothing until it is activated. */
    Campaign create(Accepted terms, String by, String note) {
        Campaign campaign = terms.campaign(UUID.randomUUID().toString(), 1, archive.nextStart(), CampaignStatus.DRAFT);
        write(by, "create", campaign, note, Map.of("to", "1"));
        archive.add(campaign, by, note);
        return campaign;
    }

    /** Other terms for the campaign of which this version was read. */
    Edited change(String id, int read, Accepted terms, String by, String note) {
        return edit(
                id,
                read,
                by,
                "change",
                note,
                newest -> terms.campaign(id, newest.version() + 1, archive.nextStart(), newest.status()));
    }

    /** Another status for the campaign of which this version was read. */
    Edited bring(String id, int read, CampaignStatus status, String by, String note) {
        return edit(
                id,
                read,
                by,
                status.verb(),
                note,
                newest -> new Campaign(
                        id,
                        newest.version() + 1,
                        archive.nextStart(),
                        newest.name(),
                        newest.description(),
                        status,
                        newest.conditions(),
                        newest.effects(),
                        newest.limits()));
    }

    private Edited edit(String id, int read, String by, String verb, String note, UnaryOperator<Campaign> change) {
        List<Campaign> versions =
                archive.history(id).stream().map(recorded -> recorded.version()).toList();
        if (versions.isEmpty()) {
            return new Edited.Unknown();
        }
        Campaign newest = versions.getFirst();
        if (newest.version() != read) {
            return new Edited.Changed(newest.version());
        }
        Campaign next = change.apply(newest);
        if (newest.status() == CampaignStatus.ENDED) {
            return new Edited.NotPossible("The campaign has ended. Make a new one.");
        }
        if (next.status() != newest.status() && !newest.status().leadsTo(next.status())) {
            return new Edited.NotPossible(
                    "The campaign is " + newest.status() + " and cannot become " + next.status() + '.');
        }
        write(
                by,
                verb,
                next,
                note,
                Map.of(
                        "from", Integer.toString(read),
                        "to", Integer.toString(next.version()),
                        "changes", next.differencesFrom(newest)));
        return archive.add(next, by, note)
                ? new Edited.Done(next)
                : new Edited.Changed(archive.history(id).getFirst().version().version());
    }

    private void write(String by, String verb, Campaign campaign, String note, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>(details);
        all.put("name", campaign.name());
        all.put("effectiveFrom", campaign.effectiveFrom().toString());
        log.write(new StaffAction(by, verb + "-campaign", campaign.id(), note.isBlank() ? null : note, all));
    }
}
