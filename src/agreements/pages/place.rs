//! Where something new is written: in a pair, or between two leaders.

use crate::access::{Denied, Turn};
use crate::people::{self, EmploymentId, Pair, PairId, Side};

/// Where something new is written.
pub enum WrittenIn {
    Pair(Box<Pair>, Side),
    /// Nobody leads now: it is written and kept.
    Alone(EmploymentId),
}

impl WrittenIn {
    /// Where somebody writes who asks for this pair, or this employment of their own, or for neither. A pair that has
    /// ended since the form was opened is the employment it was of: what was written in it is not lost.
    ///
    /// # Errors
    /// When one is in neither.
    pub async fn asked(turn: &mut Turn<'_>, pair: Option<&str>, employment: Option<&str>) -> Result<WrittenIn, Denied> {
        let me = turn.visit.me.id.clone();
        let asked = match (pair, employment) {
            (Some(pair), _) => {
                let pair =
                    PairId::parse(pair).and_then(|id| turn.relations.pair(&id).cloned()).ok_or(Denied::Hidden)?;
                let side = pair.side_of(&me).ok_or(Denied::Hidden)?;
                if turn.relations.is_in_force(&pair) {
                    return Ok(WrittenIn::Pair(Box::new(pair), side));
                }
                if side == Side::Leader {
                    return Err(Denied::Hidden);
                }
                Some(pair.employment)
            }
            (None, Some(employment)) => Some(EmploymentId::parse(employment).ok_or(Denied::Hidden)?),
            (None, None) => turn.relations.in_force(Side::Employee).next().map(|pair| pair.employment.clone()),
        };
        // Where somebody leads one, it is known without asking that the employment is one's own.
        let led = asked
            .as_ref()
            .filter(|known| turn.relations.in_force(Side::Employee).any(|pair| &pair.employment == *known));
        if let Some(employment) = led {
            return Ok(WrittenIn::now(turn, employment.clone()));
        }
        let today = turn.visit.today();
        let own = people::employments_of(&mut turn.tx, &me, today).await?;
        let employment = match asked {
            Some(asked) => own.into_iter().find(|known| known == &asked),
            None => own.into_iter().next(),
        };
        Ok(WrittenIn::now(turn, employment.ok_or(Denied::Hidden)?))
    }

    /// Where this employment stands now.
    #[must_use]
    pub fn now(turn: &Turn<'_>, employment: EmploymentId) -> WrittenIn {
        match turn.relations.pair_of(&employment) {
            Some((pair, side)) => WrittenIn::Pair(Box::new(pair.clone()), side),
            None => WrittenIn::Alone(employment),
        }
    }

    #[must_use]
    pub fn employment(&self) -> &EmploymentId {
        match self {
            WrittenIn::Pair(pair, _) => &pair.employment,
            WrittenIn::Alone(employment) => employment,
        }
    }

    #[must_use]
    pub fn me(&self) -> Side {
        match self {
            WrittenIn::Pair(_, side) => *side,
            WrittenIn::Alone(_) => Side::Employee,
        }
    }
}
