/** What all HTTP edges share: the clock, JSON strictness, cursor pages. */
@NullMarked
package dev.laurel.platform.web;

import org.jspecify.annotations.NullMarked;
