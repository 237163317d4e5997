package dev.laurel.gateway.route;

/** Who may use a path at all. What exactly a caller may do there is for the service to decide. */
public enum Access {
    EVERYONE,
    SIGNED_IN,
    STAFF
}
