package dev.laurel.loyalty.reward;

import java.util.Map;

/** How often rewards were redeemed and kept. */
@FunctionalInterface
public interface Popularity {

    /** By reward; whatever was never redeemed is not in it. */
    Map<String, Long> redeemed();
}
