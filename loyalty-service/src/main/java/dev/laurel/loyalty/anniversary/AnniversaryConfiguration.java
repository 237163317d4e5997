package dev.laurel.loyalty.anniversary;

import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.nightly.MemberTask;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnniversaryConfiguration {

    @Bean
    MemberTask anniversary(Journal journal, Versions<TierTable> tiers, Clock clock) {
        ReviewTier reviewTier = new ReviewTier(journal, tiers, clock);
        return new MemberTask() {
            @Override
            public String name() {
                return "anniversary";
            }

            @Override
            public void run(Head member, LocalDate day) {
                reviewTier.review(member, day);
            }
        };
    }
}
