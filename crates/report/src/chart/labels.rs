//! Labels that must not overlap.

/// Moves labels apart as little as is needed. Each has the place where it wants to be (its
/// middle) and a height; the result has their middles, between `top` and `bottom` as far as there
/// is room. Their order from top to bottom is kept.
pub(crate) fn spread(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let want = |index: usize| wanted.get(index).copied().unwrap_or((0.0, 0.0));
    order.sort_by(|a, b| want(*a).0.total_cmp(&want(*b).0));
    // Blocks of touching labels: each is as near as possible to what its members want.
    let mut blocks: Vec<(f64, f64, Vec<usize>)> = Vec::new();
    for index in order {
        let (middle, height) = want(index);
        let mut block = (middle - height / 2.0, height, vec![index]);
        while let Some((start, size, _)) = blocks.last() {
            if start + size <= block.0 {
                break;
            }
            if let Some((_, size, mut members)) = blocks.pop() {
                members.append(&mut block.2);
                let whole = size + block.1;
                block = (mean_start(&members, &want), whole, members);
            }
        }
        blocks.push(block);
    }
    // Inside the frame, again without overlap: down from the top, then up from the bottom.
    let mut edge = top;
    for (start, size, _) in &mut blocks {
        *start = start.max(edge);
        edge = *start + *size;
    }
    let mut edge = bottom;
    for (start, size, _) in blocks.iter_mut().rev() {
        *start = start.min(edge - *size);
        edge = *start;
    }
    let mut placed = vec![0.0; wanted.len()];
    for (start, _, members) in blocks {
        let mut at = start;
        for index in members {
            let height = want(index).1;
            if let Some(place) = placed.get_mut(index) {
                *place = at + height / 2.0;
            }
            at += height;
        }
    }
    placed
}

/// Where a block must start so that its members are on average where they want to be.
fn mean_start(members: &[usize], want: &impl Fn(usize) -> (f64, f64)) -> f64 {
    let mut offset = 0.0;
    let mut sum = 0.0;
    for index in members {
        let (middle, height) = want(*index);
        sum += middle - (offset + height / 2.0);
        offset += height;
    }
    #[allow(clippy::cast_precision_loss, reason = "a chart has few labels")]
    let count = members.len().max(1) as f64;
    sum / count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_do_not_touch_stay() {
        assert_eq!(
            spread(&[(10.0, 16.0), (60.0, 16.0)], 0.0, 100.0),
            [10.0, 60.0]
        );
    }

    #[test]
    fn labels_that_overlap_are_shifted_in_order() {
        let placed = spread(&[(50.0, 16.0), (51.0, 16.0), (49.0, 16.0)], 0.0, 100.0);
        assert_eq!(placed, [50.0, 66.0, 34.0]);
    }

    #[test]
    fn labels_stay_inside_where_there_is_room() {
        let placed = spread(&[(99.0, 16.0), (98.0, 16.0)], 0.0, 100.0);
        assert_eq!(placed, [92.0, 76.0]);
    }
}
