/** What people see of the Page in Messenger before and beside a conversation. */
@NullMarked
package dev.laurel.social.messenger.profile;

import org.jspecify.annotations.NullMarked;
