package dev.laurel.loyalty.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All campaigns with all their versions. */
public interface Campaigns {

    /** Of each campaign the version that is in force at the instant, whatever its status. */
    List<Campaign> at(Instant instant);

    /** One version, however old. */
    Optional<Campaign> version(String id, int version);
}
