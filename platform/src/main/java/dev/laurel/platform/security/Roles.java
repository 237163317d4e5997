package dev.laurel.platform.security;

/** The realm's roles. */
public final class Roles {

    public static final String CUSTOMER = "customer";
    /** Reads, replies, refunds up to a limit. */
    public static final String SUPPORT = "support";
    /** Campaigns, rewards, sweepstakes. */
    public static final String MARKETER = "marketer";

    public static final String ADMIN = "admin";
    /** One of Laurel's own services. */
    public static final String SERVICE = "service";

    private Roles() {}
}
