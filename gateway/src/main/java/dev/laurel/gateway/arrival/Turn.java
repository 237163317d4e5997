package dev.laurel.gateway.arrival;

import org.springframework.core.Ordered;

/** The order in which a request is looked at. Cheap refusals come first; whoever is refused later has been counted. */
public final class Turn {

    /** Leads what came by the management port past all of this. */
    public static final int MANAGEMENT = Ordered.HIGHEST_PRECEDENCE;
    /** Path, trace, log line; turns every failure behind it into an answer. */
    public static final int ARRIVAL = MANAGEMENT + 10;
    /** Answers preflights, refuses pages of other origins. */
    public static final int ORIGIN = ARRIVAL + 10;
    /** Holds bodies to their size. */
    public static final int BODY = ARRIVAL + 20;
    /** Puts the token of a browser's session in the place of its cookie. */
    public static final int SESSION = ARRIVAL + 30;
    /** Finds out who it is. */
    public static final int IDENTITY = ARRIVAL + 40;
    /** Counts, and refuses who asks too often. */
    public static final int LIMIT = ARRIVAL + 50;
    /** Refuses what came by a cookie and may not have been meant. */
    public static final int CSRF = ARRIVAL + 60;
    /** Refuses who may not. */
    public static final int ADMISSION = ARRIVAL + 70;

    private Turn() {}
}
