//! Chance, handed in.
use std::sync::Mutex;

pub enum Chance {
    Os,
    Seeded(Mutex<u64>),
}

impl Chance {
    pub fn fill(&self, bytes: &mut [u8]) {
        match self {
            Chance::Os => getrandom::fill(bytes).expect("the system gives chance"),
            Chance::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                for chunk in bytes.chunks_mut(8) {
                    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                    let mut z = *state;
                    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                    z ^= z >> 31;
                    chunk.copy_from_slice(&z.to_le_bytes()[..chunk.len()]);
                }
            }
        }
    }

    pub fn id(&self) -> String {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
