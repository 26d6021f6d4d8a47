/// *Zona Integritas*: what citizens say of service and of corruption (IPKP, IPAK), and whether a
/// unit reaches what WBK and WBBM ask for.
///
/// Worked example: ten people answer the five items of SPAK, eight with 6 throughout, two with 5.
/// The scores add up to 8·30 + 2·25 = 290. In force is [Conversion#RATIO]: IPAK = 4 × 290 ÷ (6 × 5
/// × 10) = 3.8667, so 3.87, worth 17.5 × 3.87 ÷ 4 = 16.93 points. By [Conversion#LINEAR] it would
/// be 4 × (290 − 50) ÷ (5 × 5 × 10) = 3.84.
@NullMarked
package id.suaralayanan.analytics.indicators.zone;

import org.jspecify.annotations.NullMarked;
