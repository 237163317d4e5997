package dev.laurel.loyalty.segment;

import java.util.List;
import java.util.Optional;

/** What there is to be chosen, and what was. */
interface RewardShelf {

    /** Rewards that can be had at present. */
    List<ActiveReward> active();

    /** Which reward this redemption was for. */
    Optional<Choice> chosen(String redemption);

    /** Nothing on the shelf. */
    final class Empty implements RewardShelf {

        @Override
        public List<ActiveReward> active() {
            return List.of();
        }

        @Override
        public Optional<Choice> chosen(String redemption) {
            return Optional.empty();
        }
    }
}
