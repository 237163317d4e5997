package dev.laurel.loyalty.segment;

import java.util.Optional;

/**
 * All that is kept about a member.
 *
 * @param finding nothing before the first night after the first purchase
 */
record Insight(String member, Facts facts, Optional<Finding> finding) {

    static Insight none(String member) {
        return new Insight(member, Facts.NONE, Optional.empty());
    }

    Optional<String> segment() {
        return finding.map(found -> found.segment().label());
    }
}
