package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.campaign.CampaignReading.Outcome.Accepted;
import java.util.List;
import java.util.UUID;

/** Makes campaigns and changes them, each time by a new version; what has been awarded stays as it was. */
final class EditCampaigns {

    private final CampaignArchive archive;

    EditCampaigns(CampaignArchive archive) {
        this.archive = archive;
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
        archive.add(campaign, by, note);
        return campaign;
    }

    /** Other terms for the campaign of which this version was read. */
    Edited change(String id, int read, Accepted terms, String by, String note) {
        return edit(
                id,
                read,
                by,
                note,
                newest -> terms.campaign(id, newest.version() + 1, archive.nextStart(), newest.status()));
    }

    /** Another status for the campaign of which this version was read. */
    Edited bring(String id, int read, CampaignStatus status, String by, String note) {
        return edit(
                id,
                read,
                by,
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

    private Edited edit(
            String id, int read, String by, String note, java.util.function.UnaryOperator<Campaign> change) {
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
        return archive.add(next, by, note)
                ? new Edited.Done(next)
                : new Edited.Changed(archive.history(id).getFirst().version().version());
    }
}
