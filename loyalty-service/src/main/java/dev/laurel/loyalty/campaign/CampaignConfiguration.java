package dev.laurel.loyalty.campaign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    EditCampaigns editCampaigns(CampaignArchive archive) {
        return new EditCampaigns(archive);
    }
}
