package dev.laurel.loyalty.campaign;

import dev.laurel.platform.staff.StaffLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    EditCampaigns editCampaigns(CampaignArchive archive, StaffLog log) {
        return new EditCampaigns(archive, log);
    }
}
