package dev.laurel.loyalty.segment;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where insights are kept. They are computed anew each night, so nothing is lost with them but the members' wish. */
interface Insights {

    /** Those that are known of these members. */
    Map<String, Insight> find(Collection<String> members);

    /** Keeps these, except of members who were forgotten. */
    void save(Collection<Insight> insights);

    /**
     * Members of a segment in the order of their ids.
     *
     * @param after only those after this one; empty for all
     */
    List<Insight> in(Segment segment, String after, int count);

    /** Removes what is known of the member, now and whatever a night that is under way would still keep. */
    void forget(String member);
}
