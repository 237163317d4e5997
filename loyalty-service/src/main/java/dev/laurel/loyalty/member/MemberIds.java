package dev.laurel.loyalty.member;

import java.util.List;

/** The register of members, in the order of their ids. */
interface MemberIds {

    /**
     * Ids that begin with this text.
     *
     * @param after only those after this one; empty for all
     */
    List<String> startingWith(String text, String after, int count);
}
