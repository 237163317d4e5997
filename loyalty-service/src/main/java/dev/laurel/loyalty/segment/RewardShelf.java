package dev.laurel.loyalty.segment;

import java.util.List;
import java.util.Optional;

/** What there is to be chosen, and what was. */
interface RewardShelf {

    /** Rewards that can be had at present. */
    List<ActiveReward> active();

    /** Which reward this redemption was for. */
    Optional<Choice> chosen(String redemption);
}
