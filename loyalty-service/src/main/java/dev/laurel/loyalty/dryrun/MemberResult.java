package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.dryrun.DryRunReport.Change;
import dev.laurel.loyalty.dryrun.DryRunReport.MemberChange;

/**
 * What the replay of one member came to.
 *
 * @param changed how many of the purchases earned otherwise
 * @param entries in sweepstakes
 * @param more points that stay with him, whether or not they have expired
 * @param has his points, and would have; below 0 when more went back than there was
 */
record MemberResult(MemberChange member, long purchases, long changed, Change entries, long more, Change has) {}
