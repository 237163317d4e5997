package dev.laurel.auth.customers;

import dev.laurel.auth.erasure.PersonalData;
import dev.laurel.platform.staff.StaffLog;
import org.springframework.stereotype.Component;

/** What staff wrote about somebody is forgotten with him; that they acted stays on record. */
@Component
class StaffReasons implements PersonalData {
    private final StaffLog log;

    StaffReasons(StaffLog log) {
        this.log = log;
    }

    @Override
    public void forget(String customerId) {
        log.forgetReasons(customerId);
    }
}
