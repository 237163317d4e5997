package dev.laurel.loyalty.erasure;

/** Something personal that a feature keeps by member. One bean for each; all are asked when a person is forgotten. */
@FunctionalInterface
public interface PersonalData {

    /** Removes it, now and whatever work under way would still add; doing it again changes nothing. */
    void forget(String member);
}
