//! Import: people, units and who leads whom, from a file that payroll or Excel has written.

pub mod cells;
pub mod file;
pub mod headings;
pub mod limits;
pub mod mistakes;
pub mod national_id;
pub mod plan;
pub mod preview;
pub mod rows;
#[cfg(test)]
mod tests;
