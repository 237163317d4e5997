package dev.laurel.loyalty.member;

import java.util.Optional;

/** What is known about a member beyond his points; whoever computes it says in which form it is shown. */
@FunctionalInterface
public interface MemberInsight {

    /** Nothing before the first night, and after the member was forgotten. */
    Optional<?> of(String member);
}
