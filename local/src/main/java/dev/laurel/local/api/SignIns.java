package dev.laurel.local.api;

import java.util.List;

/** The people of the local realm. None of them exists anywhere else. */
public final class SignIns {

    public static final String CUSTOMER = "customer@laurel.local";
    public static final String ADMIN = "admin@laurel.local";
    public static final String PASSWORD = "Laurel-local-1";

    /** All of them; the part before the @ is the role. */
    public static final List<String> ALL =
            List.of(CUSTOMER, "second@laurel.local", "support@laurel.local", "marketer@laurel.local", ADMIN);

    private SignIns() {}
}
