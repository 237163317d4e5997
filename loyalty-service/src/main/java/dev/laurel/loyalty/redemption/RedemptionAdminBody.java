package dev.laurel.loyalty.redemption;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A redemption as staff see it: without its code, which is the member's, but with all that happened. */
record RedemptionAdminBody(
        @JsonUnwrapped RedemptionBody redemption, String member, List<Redemption.Happening> history) {}
