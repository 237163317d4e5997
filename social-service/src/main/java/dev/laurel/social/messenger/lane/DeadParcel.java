package dev.laurel.social.messenger.lane;

import java.time.Instant;

/**
 * A parcel that was set aside.
 *
 * @param lane whose it is
 * @param why what its last try said
 */
public record DeadParcel(String id, String lane, String why, Instant at) {}
