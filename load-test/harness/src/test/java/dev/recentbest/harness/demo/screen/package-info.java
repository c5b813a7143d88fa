@NullMarked
package dev.recentbest.harness.demo.screen;

import org.jspecify.annotations.NullMarked;
