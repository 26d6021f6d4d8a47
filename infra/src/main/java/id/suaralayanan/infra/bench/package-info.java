/// How benchmarks of all modules tell their results: one report for the whole house.
@NullMarked
package id.suaralayanan.infra.bench;

import org.jspecify.annotations.NullMarked;
