/** What staff did, by whom, when and why: appended to a chain that shows every later change. */
@NullMarked
package dev.laurel.platform.staff;

import org.jspecify.annotations.NullMarked;
