package dev.laurel.auth.identity.keycloak;

/** A client of the realm and its secret. */
record Client(String id, String secret) {
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
