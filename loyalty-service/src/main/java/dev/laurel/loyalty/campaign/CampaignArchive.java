package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.program.EditableVersions.Recorded;
import java.time.Instant;
import java.util.List;

/** All versions of all campaigns, for those who edit them. None is ever changed or removed. */
interface CampaignArchive extends Campaigns {

    /** The newest version of each campaign as it is stored now, whether or not it is in force yet. */
    List<Recorded<Campaign>> newest();

    /** All versions of one campaign, newest first; none when there is no such campaign. */
    List<Recorded<Campaign>> history(String id);

    /**
     * Adds a version.
     *
     * @param by who adds it
     * @param note why, in a few words; may be empty
     * @return false when the campaign has a version with that number already
     */
    boolean add(Campaign next, String by, String note);

    /** From when a version that is added now is in force: by then every instance knows of it. */
    Instant nextStart();
}
