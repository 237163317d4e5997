package dev.laurel.loyalty.exchange;

import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    ImportMembers importMembers(
            Journal journal,
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            StaffLog staffLog,
            JsonMapper json,
            ExchangeSettings settings,
            Clock clock) {
        return new ImportMembers(journal, rules, tiers, staffLog, json, settings.mostLines(), clock);
    }

    @Bean
    ExportMembers exportMembers(StoredJournal stored, Journal journal, JsonMapper json) {
        return new ExportMembers(stored, journal, json);
    }

    @Bean
    AuditedRule importRule(Versions<TierTable> tiers) {
        return new ImportRule(tiers);
    }
}
