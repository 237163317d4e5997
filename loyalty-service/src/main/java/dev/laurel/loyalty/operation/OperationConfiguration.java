package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    @Bean
    MovePoints movePoints(Journal journal, Versions<EarnRule> rules, Versions<TierTable> tiers) {
        return new MovePoints(journal, rules, tiers);
    }

    @Bean
    AuditedRule spendRule(Versions<TierTable> tiers) {
        return new SpendRule(tiers);
    }

    @Bean
    AuditedRule grantRule(Versions<EarnRule> rules, Versions<TierTable> tiers) {
        return new GrantRule(rules, tiers);
    }

    @Bean
    AuditedRule deliveryRule(Versions<TierTable> tiers) {
        return new DeliveryRule(tiers);
    }

    @Bean
    AuditedRule giveBackRule() {
        return new GiveBackRule();
    }
}
